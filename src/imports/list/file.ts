import Taro from '@tarojs/taro'

/** A file that somebody chose: where it is, and its size in bytes. */
export interface Chosen {
  path: string
  bytes: number
}

/** Of these only .xlsx is read; of the others the server says what to do. A chooser that hid them would show somebody's folder as empty. */
const endings = ['xlsx', 'xls', 'et', 'csv']

/** Lets somebody choose a sheet: in WeChat from a chat, in the browser from the computer. Undefined if they chose none. */
export const chooseSheet = (): Promise<Chosen | undefined> => (process.env.TARO_ENV === 'weapp' ? chooseInChat() : chooseOnComputer())

async function chooseInChat(): Promise<Chosen | undefined> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: endings })
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
    Object.assign(input, { type: 'file', accept: endings.map((ending) => `.${ending}`).join(',') })
    input.addEventListener('cancel', () => done(undefined))
    input.addEventListener('change', () => {
      const [file] = input.files ?? []
      done(file && { path: URL.createObjectURL(file), bytes: file.size })
    })
    input.click()
  })
}
