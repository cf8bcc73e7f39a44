import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { readForm } from '../../local/blobs/form'
import { jpeg } from '../support/pictures'
import { until } from '../support/until'
import { page, program, removePrograms } from './fixtures/program'
import { launch } from './support/launch'
import { closePhones } from './support/phone'

const api = 'http://localhost:8030'
const photo = jpeg({ width: 640, height: 480, after: new Uint8Array(200_000).fill(7) })

let server: Server
let parts: Record<string, Buffer> = {}
const waiting: ServerResponse[] = []

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { fields, file } = await readForm(request, request.headers)
    parts = Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, Buffer.from(text)]))
    if (file) parts.file = await buffer(file)
    if (request.url === '/waits') waiting.push(response)
    else response.writeHead(204).end()
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
})
afterEach(async () => {
  for (const response of waiting.splice(0)) response.end()
  await closePhones()
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
  removePrograms()
})

/** A phone on whose page a piece of script runs at a tap on 走; it says what came of it with `tell`. */
async function phoneRunning(script: string) {
  const tell = `const tell = (text) => this.setData({ told: this.data.told.concat(typeof text === 'string' ? text : JSON.stringify(text)) });`
  const definition = `{ data: { told: [] }, go() { ${tell} const api = '${api}'; const fs = wx.getFileSystemManager(); ${script} } }`
  const wxml = '<view wx:for="{{told}}" wx:key="*this">{{item}}</view><view bindtap="go">走</view>'
  const folder = program(page('pages/home/index', definition, wxml))
  const stack = { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
  return launch({ folder, stack, api, patienceMilliseconds: 3_000 })
}

const choosing = (run: string) =>
  `wx.chooseMedia({ mediaType: ['image'], fail: ({ errMsg }) => tell(errMsg), success: ({ tempFiles }) => { const [{ tempFilePath: filePath, size }] = tempFiles; ${run} } })`
const uploading = (path: string) =>
  `const task = wx.uploadFile({ url: api + '${path}', filePath, name: 'file', formData: { key: 'a/b', note: '水' }, success: ({ statusCode, data }) => tell('came ' + statusCode + ' ' + typeof data), fail: ({ errMsg }) => tell(errMsg) })`

test('no more photos are chosen than asked for, and can be looked at and made smaller', async () => {
  const phone = await phoneRunning(`wx.chooseMedia({ count: 2, mediaType: ['image'], success: ({ tempFiles }) => {
    tell('chosen ' + tempFiles.length + ' of ' + tempFiles[0].size)
    wx.getImageInfo({ src: tempFiles[0].tempFilePath, success: ({ width, height, type }) => tell(type + ' ' + width + 'x' + height) })
    wx.compressImage({ src: tempFiles[0].tempFilePath, quality: 80, success: ({ tempFilePath }) => tell('smaller ' + (tempFilePath !== tempFiles[0].tempFilePath)) })
  } })`)

  await phone.willChoose(photo, photo, photo)
  await phone.taps('走')

  await phone.sees(`chosen 2 of ${photo.length}`)
  await phone.sees('jpg 640x480')
  await phone.sees('smaller true')
  expect(phone.problems).toEqual([])
})

test('who turns back at the album has chosen nothing', async () => {
  const phone = await phoneRunning(choosing(`tell('chosen')`))

  await phone.taps('走')

  await phone.sees('chooseMedia:fail cancel')
  expect(phone.problems).toEqual([])
})

test('a file from a chat is chosen if its ending is asked for, and only once', async () => {
  const phone =
    await phoneRunning(`wx.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'], fail: ({ errMsg }) => tell(this.data.told.length + errMsg),
    success: ({ tempFiles: [{ path, name, size }] }) => fs.getFileInfo({ filePath: path, success: (file) => tell([name, size, file.size].join(' ')) }) })`)

  await phone.willChooseFile('名册.xls', photo)
  await phone.taps('走')
  await phone.sees('0chooseMessageFile:fail cancel')
  await phone.willChooseFile('名册.xlsx', photo)
  await phone.taps('走')
  await phone.sees(`名册.xlsx ${photo.length} ${photo.length}`)
  await phone.taps('走')
  await phone.sees('2chooseMessageFile:fail cancel')

  expect(phone.problems).toEqual([])
})

test('an upload is a form, byte for byte, the file last, and says how far it is', async () => {
  const phone = await phoneRunning(
    choosing(
      `let steps = 0; ${uploading('/blobs')}; task.onProgressUpdate(({ progress, totalBytesSent, totalBytesExpectedToSend }) => { steps += 1; if (progress === 100) tell('all ' + (totalBytesSent === totalBytesExpectedToSend) + ' ' + (steps > 2)) })`,
    ),
  )

  await phone.willChoose(photo)
  await phone.taps('走')

  await phone.sees('all true true')
  await phone.sees('came 204 string')
  expect(Object.entries(parts).map(([name, body]) => [name, name === 'file' ? body.length : body.toString()])).toEqual([
    ['key', 'a/b'],
    ['note', '水'],
    ['file', photo.length],
  ])
  expect(Buffer.compare(parts.file ?? Buffer.of(), photo)).toBe(0)
  expect(phone.problems).toEqual([])
})

test.each([
  ['is aborted', `${uploading('/waits')}; setTimeout(() => task.abort(), 50)`, 'uploadFile:fail abort', []],
  ['has no file', uploading('/x').replace('filePath,', `filePath: 'http://tmp/none.jpg',`), 'createUploadTask:fail file not found', []],
  [
    'goes elsewhere',
    uploading('/x').replace(`api + '/x'`, `'https://example.com/x'`),
    'uploadFile:fail url not in domain list',
    ['a request to https://example.com, which is not on the list of hosts'],
  ],
])('an upload that %s fails', async (_what, run, told, problems) => {
  const phone = await phoneRunning(choosing(run))

  await phone.willChoose(photo)
  await phone.taps('走')

  await phone.sees(told)
  expect(phone.problems).toEqual(problems)
})

test('an upload is interrupted when the app is left', async () => {
  const phone = await phoneRunning(choosing(uploading('/waits')))
  await phone.willChoose(photo)
  await phone.taps('走')
  await until('the upload to come in', () => waiting.length > 0)

  await phone.leaves()
  await phone.comesBack()

  await phone.sees('uploadFile:fail interrupted')
})

test('a saved file is there when the app is opened again, a temporary one is not', async () => {
  const phone = await phoneRunning(`const saved = wx.env.USER_DATA_PATH + '/photo'
    fs.getFileInfo({ filePath: saved, success: ({ size }) => fs.readFile({ filePath: saved, position: 0, length: 3, success: ({ data }) => tell('kept ' + size + ' ' + Array.from(new Uint8Array(data)).join()) }),
      fail: () => ${choosing(`fs.saveFile({ tempFilePath: filePath, filePath: saved, success: () => fs.getFileInfo({ filePath, fail: () => tell('moved') }) })`)} })`)
  await phone.willChoose(photo)
  await phone.taps('走')
  await phone.sees('moved')

  await phone.isKilled()
  await phone.opens()
  await phone.taps('走')

  await phone.sees(`kept ${photo.length} 255,216,255`)
  expect(phone.problems).toEqual([])
})

test('what is said is an MP3 as long as it was listened to, and can be heard', async () => {
  const phone = await phoneRunning(`const manager = wx.getRecorderManager()
    manager.onStart(() => tell('listening'))
    manager.onStop(({ tempFilePath, duration, fileSize }) => { tell('heard ' + (duration >= 200 && fileSize > 1000)); const sound = wx.createInnerAudioContext(); sound.src = tempFilePath; sound.onEnded(() => tell('played')); sound.play() })
    manager.start({ duration: 250, format: 'mp3', sampleRate: 16000, numberOfChannels: 1, encodeBitRate: 48000 })`)

  await phone.taps('走')

  await phone.sees('listening')
  await phone.sees('heard true')
  await phone.sees('played')
  expect(phone.problems).toEqual([])
})

test.each([
  ['stopping what has not begun', `manager.stop()`, 'operateRecorder:fail recorder not start', []],
  [
    'a rate and a bit rate that do not go together',
    `manager.start({ format: 'mp3', sampleRate: 8000, encodeBitRate: 96000 }); manager.onStart(() => tell('on'))`,
    'on',
    ['96000 bit/s do not go with 8000 Hz'],
  ],
])('%s is told', async (_what, run, told, problems) => {
  const phone = await phoneRunning(`const manager = wx.getRecorderManager(); manager.onError(({ errMsg }) => tell(errMsg)); ${run}`)

  await phone.taps('走')

  await phone.sees(told)
  expect(phone.problems).toEqual(problems)
})
