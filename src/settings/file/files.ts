import { SettingsFile } from '../../../contract/settings/file'

const most = 200_000

/** Saves a file on this computer. */
export function saveFile(name: string, file: SettingsFile): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 0)
}

/** Asks for a file of this computer; undefined if it is none of settings. Never answers if nothing is chosen. */
export function pickFile(): Promise<SettingsFile | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    Object.assign(input, { type: 'file', accept: '.json,application/json' })
    input.addEventListener('change', () => {
      const [file] = input.files ?? []
      if (file) resolve(file.size > most ? undefined : file.text().then(readFile))
    })
    input.click()
  })
}

/** The settings in a file's text; undefined for anything else. */
export function readFile(text: string): SettingsFile | undefined {
  try {
    return SettingsFile.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
