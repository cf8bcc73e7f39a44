import { TmplGroup } from 'glass-easel-template-compiler'
import { type Build, filesEnding } from './build'

/**
 * Every template of a build as one expression: templates by file, without its ending. A name that leads to no template
 * calls `missingTemplate`; the compiler's own code is silent about it.
 */
export function compileTemplates(build: Build): string {
  const group = new TmplGroup()
  try {
    for (const file of filesEnding(build, '.wxs')) group.addScript(file.replace(/\.wxs$/, ''), build.text(file))
    for (const file of filesEnding(build, '.wxml')) group.addTmpl(file.replace(/\.wxml$/, ''), build.text(file))
    const code = group.getTmplGenObjectGroups()
    const told = code.replaceAll('return S[P]}', 'return S[P]||missingTemplate(P)}')
    if (told === code && filesEnding(build, '.wxml').length) throw new Error('the template compiler writes its look-up in another way')
    return told
  } finally {
    group.free()
  }
}
