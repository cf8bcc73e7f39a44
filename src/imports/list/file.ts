import Taro from '@tarojs/taro'

/** A file that somebody chose: where it is, and its size in bytes. */
export interface Chosen {
  path: string
  bytes: number
}

/** Lets somebody choose an .xlsx: in WeChat from a chat, in the browser from the computer. Undefined if they chose none. */
export const chooseSheet = (): Promise<Chosen | undefined> => (process.env.TARO_ENV === 'weapp' ? chooseInChat() : chooseOnComputer())

async function chooseInChat(): Promise<Chosen | undefined> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] })
    const [file] = tempFiles
    return file && { path: file.path, bytes: file.size }
  } catch (error) {
    if (/cancel/.test(String((error as { errMsg?: unknown }).errMsg))) return undefined
    throw error
  }
}

/** The browser tells of a choice; of none, newer ones tell as well. */
function chooseOnComputer(): Promise<Chosen | undefined> {
  return new Promise((done) => {
    const input = document.createElement('input')
    Object.assign(input, { type: 'file', accept: '.xlsx' })
    input.addEventListener('cancel', () => done(undefined))
    input.addEventListener('change', () => {
      const [file] = input.files ?? []
      done(file && { path: URL.createObjectURL(file), bytes: file.size })
    })
    input.click()
  })
}
