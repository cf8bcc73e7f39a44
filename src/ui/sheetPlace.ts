import { createContext } from 'react'

/**
 * The element at the end of the screen in which its sheets stand: the phone draws a view only so many levels deep, and a sheet may be
 * asked for anywhere in a page.
 */
export const SheetPlace = createContext<Element | null>(null)
