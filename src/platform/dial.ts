import Taro from '@tarojs/taro'

/** Numbers are formatted for reading, `0471-000 0001`; dialling needs the digits only. */
export const dial = (phone: string) => void Taro.makePhoneCall({ phoneNumber: phone.replace(/\D/g, '') })
