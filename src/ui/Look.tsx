import { type CSSProperties, createContext, type PropsWithChildren, useContext, useMemo } from 'react'

export type TextSize = 'standard' | 'large' | 'largest'
export type Colours = 'light' | 'dark' | 'system'
/** Traditional Mongolian is written vertically. */
export type Writing = 'horizontal' | 'vertical'

/** Body text in CSS px. */
export const bodySizes: Record<TextSize, number> = { standard: 17, large: 24, largest: 30 }

/** The care layout applies from this scale: WeChat's own care mode scales by about 1.4, our 大 by 24/17. */
const careScale = 1.35

interface LookProps {
  textSize: TextSize
  colours: Colours
  /** The phone's own `fontSizeScaleFactor`; 1 if it has none. */
  phoneScale?: number
  /** Height of the phone's status bar in px, for pages that extend under it. */
  statusBar?: number
  writing?: Writing
}

interface Look {
  scale: number
  care: boolean
  className: string
  style: CSSProperties
}

const LookContext = createContext(makeLook({ textSize: 'standard', colours: 'system' }))

export function LookProvider({ textSize, colours, phoneScale, statusBar, writing, children }: PropsWithChildren<LookProps>) {
  const look = useMemo(
    () => makeLook({ textSize, colours, phoneScale, statusBar, writing }),
    [textSize, colours, phoneScale, statusBar, writing],
  )
  return <LookContext.Provider value={look}>{children}</LookContext.Provider>
}

export function useLook(): Look {
  return useContext(LookContext)
}

export function makeLook({ textSize, colours, phoneScale = 1, statusBar = 0, writing }: LookProps): Look {
  const scale = Math.round(Math.max(bodySizes[textSize] / bodySizes.standard, phoneScale) * 1000) / 1000
  const care = scale >= careScale
  const className = ['look', `look-${colours}`, care ? 'look-care' : '', writing === 'vertical' ? 'look-vertical' : '']
    .filter(Boolean)
    .join(' ')
  const style = { '--scale': String(scale), '--status-bar': `${statusBar}px` } as CSSProperties
  return { scale, care, className, style }
}
