import Taro from '@tarojs/taro'

/** Numbers are written for people, `0471-000 0001`; a phone wants the digits. */
export const dial = (phone: string) => void Taro.makePhoneCall({ phoneNumber: phone.replace(/\D/g, '') })
