export interface ToastContent {
  text: string
  undo?: { label: string; onUndo: () => void }
}

type Listener = (toast: ToastContent | undefined) => void

const listeners = new Set<Listener>()
let current: ToastContent | undefined
let timer: ReturnType<typeof setTimeout> | undefined

/** Five seconds suit a slow reader; a toast with an undo stays for ten. */
const shownMilliseconds = { plain: 5_000, undo: 10_000 }

export function showToast(text: string, options: Pick<ToastContent, 'undo'> = {}): void {
  clearTimeout(timer)
  tell({ text, ...options })
  timer = setTimeout(closeToast, options.undo ? shownMilliseconds.undo : shownMilliseconds.plain)
}

export function closeToast(): void {
  clearTimeout(timer)
  tell(undefined)
}

export function undoToast(): void {
  const undo = current?.undo
  closeToast()
  undo?.onUndo()
}

export function currentToast(): ToastContent | undefined {
  return current
}

export function listenToToast(listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function tell(toast: ToastContent | undefined): void {
  current = toast
  for (const listener of listeners) listener(toast)
}
