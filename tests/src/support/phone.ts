import Taro from '@tarojs/taro'

/** Bytes of a picture as far as the app looks at them. */
export const aPhoto = (length = 2_000) => Uint8Array.of(0xff, 0xd8, 0xff, ...new Array(length - 3).fill(1))

interface Posted {
  url: string
  formData: Record<string, string>
  filePath: string
  progress(percent: number): void
  answer(statusCode: number): void
  fail(): void
}

/**
 * The files of a phone, and the way they go to the store: each upload waits until the test answers it, unless `answers`
 * says what all of them get. What was kept lasts when the page is loaded anew; addresses of files do not.
 */
export function fakePhone() {
  const files = new Map<string, Blob>()
  const kept = new Map<string, Blob>()
  const posted: Posted[] = []
  const phone = { files, kept, posted, answers: undefined as number | undefined, reload: () => files.clear() }
  let made = 0
  const address = (blob: Blob) => {
    made += 1
    files.set(`blob:${made}`, blob)
    return `blob:${made}`
  }
  const cache = {
    put: async (key: string, response: { blob(): Promise<Blob> }) => void kept.set(key, await response.blob()),
    match: async (key: string) => kept.has(key) && { blob: async () => kept.get(key) },
    delete: async (key: string) => kept.delete(key),
  }
  const fetched = async (url: string) => {
    const blob = files.get(url)
    if (!blob) throw new TypeError('Failed to fetch')
    return { blob: async () => blob }
  }
  class KeptResponse {
    constructor(private readonly body: Blob) {}
    blob = async () => this.body
  }
  Object.assign(globalThis, { caches: { open: async () => cache }, fetch: fetched, Response: KeptResponse })
  URL.createObjectURL = (blob) => address(blob as Blob)
  asMock(Taro.uploadFile).mockImplementation((sent: Pick<Posted, 'url' | 'formData' | 'filePath'>) => {
    const listeners: ((told: { progress: number }) => void)[] = []
    const answer = new Promise<{ statusCode: number }>((resolve, reject) => {
      posted.push({
        ...sent,
        progress: (progress) => listeners.forEach((listener) => void listener({ progress })),
        answer: (statusCode) => resolve({ statusCode }),
        fail: () => reject(new Error('uploadFile:fail interrupted')),
      })
      if (phone.answers !== undefined) resolve({ statusCode: phone.answers })
    })
    return Object.assign(answer, { progress: (listener: (told: { progress: number }) => void) => listeners.push(listener) })
  })
  const chooses = (...photos: Uint8Array[]) => {
    const tempFilePaths = photos.map((bytes) => address(new Blob([new Uint8Array(bytes)])))
    asMock(Taro.chooseImage).mockResolvedValueOnce({ tempFilePaths, tempFiles: [] })
  }
  return Object.assign(phone, { chooses })
}

const asMock = (value: unknown) => value as jest.Mock

// The Blob of jsdom has no arrayBuffer.
Blob.prototype.arrayBuffer ??= function read(this: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as ArrayBuffer)
    reader.readAsArrayBuffer(this)
  })
}
