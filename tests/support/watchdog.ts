import { Worker } from 'node:worker_threads'

const patienceMilliseconds = 30_000

// A loop without end leaves no turn to any timer of its own thread, so another one watches.
const watcher = `
const { parentPort, workerData } = require('node:worker_threads')
let timer
parentPort.on('message', (doing) => {
  clearTimeout(timer)
  if (doing === null) return
  timer = setTimeout(() => {
    require('node:fs').writeSync(2, 'hangs: ' + doing + '\\n')
    process.kill(process.pid, 'SIGKILL')
  }, workerData)
})`

/** Ends this process with a sentence when what it is doing does not end. */
export function watchdog() {
  const worker = new Worker(watcher, { eval: true, workerData: patienceMilliseconds })
  worker.unref()
  return {
    async within<T>(doing: string, run: () => Promise<T>): Promise<T> {
      worker.postMessage(doing)
      try {
        return await run()
      } finally {
        worker.postMessage(null)
      }
    },
    stop: () => worker.terminate(),
  }
}
