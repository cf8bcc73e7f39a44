import { Text, View } from '@tarojs/components'

export default function HomePage() {
  return (
    <View>
      <Text>石榴</Text>
    </View>
  )
}
