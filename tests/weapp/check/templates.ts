import { TmplGroup } from 'glass-easel-template-compiler'
import { type Build, filesEnding } from '../build/build'
import { type Manifest, maySee } from '../build/manifest'
import { resolveFrom } from '../build/paths'
import type { Fault } from './fault'

interface Finding {
  level: string
  message: string
  startLine: number
  startColumn: number
}

/** Templates parse in the compiler of WeChat's component framework, and what they import, include, require or name is there. */
export function checkTemplates(build: Build, manifest: Manifest): Fault[] {
  const group = new TmplGroup()
  try {
    const scripts = filesEnding(build, '.wxs')
    for (const file of scripts) group.addScript(withoutEnding(file), build.text(file))
    return [
      ...filesEnding(build, '.wxml').flatMap((file) => checkTemplate(build, manifest, group, file)),
      ...scripts.flatMap((file) => checkScript(build, file)),
    ]
  } finally {
    group.free()
  }
}

function checkTemplate(build: Build, manifest: Manifest, group: TmplGroup, file: string): Fault[] {
  const findings = group.addTmpl(withoutEnding(file), build.text(file)) as Finding[]
  const imports = (group.getDirectDependencies(withoutEnding(file)) as string[]).map((one) => `${one}.wxml`)
  const scripts = (group.getScriptDependencies(withoutEnding(file)) as string[]).map((one) => `${one}.wxs`)
  const faults = findings.map(({ message, startLine, startColumn }) => ({
    where: file,
    what: `template: ${message} at ${startLine + 1}:${startColumn + 1}`,
  }))
  for (const target of [...imports, ...scripts]) {
    if (!build.has(target)) faults.push({ where: file, what: `template: ${target} is not there` })
    else if (!maySee(manifest, file, target)) faults.push({ where: file, what: `template: ${target} is in another subpackage` })
  }
  return [...faults, ...namelessTemplates(build, file, imports)]
}

/** `<template is="x">` with a plain name: found in the file itself or in what it imports (an import does not go further). */
function namelessTemplates(build: Build, file: string, imports: string[]): Fault[] {
  const known = new Set([file, ...imports].filter(build.has).flatMap((one) => attributes(build.text(one), 'name')))
  const missing = attributes(build.text(file), 'is').filter((name) => name && !name.includes('{{') && !known.has(name))
  return missing.map((name) => ({ where: file, what: `template: no template is called ${name}` }))
}

function attributes(wxml: string, attribute: 'name' | 'is'): string[] {
  const tags = wxml.match(/<template\b(?:"[^"]*"|'[^']*'|[^>"'])*>/g) ?? []
  const wanted = new RegExp(`\\s${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  return tags.map((tag) => wanted.exec(tag)).map((match) => match?.[1] ?? match?.[2] ?? '')
}

function checkScript(build: Build, file: string): Fault[] {
  const required = [...build.text(file).matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)].map((match) => match[1] ?? '')
  const missing = required.filter((target) => !build.has(resolveFrom(file, target)))
  return missing.map((target) => ({ where: file, what: `wxs: ${target} is not there` }))
}

function withoutEnding(file: string): string {
  return file.replace(/\.\w+$/, '')
}
