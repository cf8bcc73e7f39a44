import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { create, type Font as Parsed } from 'fontkit'

/** The font of papers: its file, and which characters it has. */
export type Font = { file: Buffer; has(character: string): boolean }

// All of Noto Sans SC (SIL Open Font License), 30,890 characters: smaller sets lack characters of people's names.
const path = 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'

let loaded: Promise<Font> | undefined

/** Loads the font once and keeps it; a failed attempt is forgotten, so the next call tries again. */
export function loadFont(): Promise<Font> {
  loaded ??= load().catch((error) => {
    loaded = undefined
    throw error
  })
  return loaded
}

async function load(): Promise<Font> {
  const file = await readFile(join(process.env.LAMBDA_TASK_ROOT ?? process.cwd(), path))
  // The file holds one font, not a collection.
  const font = create(file) as Parsed
  return { file, has: (character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) }
}
