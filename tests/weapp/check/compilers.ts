import { spawnSync } from 'node:child_process'
import { chmodSync, statSync } from 'node:fs'
import path from 'node:path'
import { type Build, filesEnding } from '../build/build'
import { resolveFrom } from '../build/paths'
import type { Fault } from './fault'

/** WeChat gives its compilers to everybody, but the ones of the package run here on Linux x64 only. */
export function compilersRunHere(): boolean {
  return process.platform === 'linux' && process.arch === 'x64'
}

/** Every template, script and style sheet through WeChat's own `wcc` and `wcsc`: all together, and what fails by halves, down to the files, so that each error is told. */
export function compileAll(build: Build): Fault[] {
  const scripts = filesEnding(build, '.wxs')
  const broken = byHalves(build, 'wcc', scripts, (files) => files)
  const sound = scripts.filter((file) => !broken.some((fault) => fault.where === file))
  return [
    ...broken,
    ...byHalves(build, 'wcc', filesEnding(build, '.wxml'), (files) => [...files, ...sound]),
    ...byHalves(build, 'wcsc', filesEnding(build, '.wxss'), (files) => [...withImported(build, files)]),
  ]
}

function byHalves(build: Build, compiler: Compiler, files: string[], withOthers: (files: string[]) => string[]): Fault[] {
  const faults = files.length === 0 ? [] : compile(build, compiler, files, withOthers(files))
  if (faults.length === 0 || files.length === 1) return faults
  const middle = Math.ceil(files.length / 2)
  return [files.slice(0, middle), files.slice(middle)].flatMap((half) => byHalves(build, compiler, half, withOthers))
}

/** Style sheets, and after them those that they import, straight or by others. */
function withImported(build: Build, files: string[]): Set<string> {
  const all = new Set(files)
  for (const file of all) {
    for (const [, name = ''] of build.text(file).matchAll(/@import\s+["']([^"']+)["']/g)) {
      const imported = resolveFrom(file, name)
      if (build.has(imported)) all.add(imported)
    }
  }
  return all
}

type Compiler = 'wcc' | 'wcsc'

const mostOutputBytes = 256 * 1024 * 1024

/** The first `files` are what is compiled; the others are there to be imported. */
function compile(build: Build, compiler: Compiler, files: string[], all: string[]): Fault[] {
  const args = compiler === 'wcc' ? ['-d', ...all, '-gn', '$gwx'] : ['-db', '-pc', String(files.length), ...all]
  const run = spawnSync(runnable(compiler), args, { cwd: build.folder, maxBuffer: mostOutputBytes, encoding: 'utf8' })
  if (run.error) throw new Error(`${compiler} did not run`, { cause: run.error })
  if (run.status === 0 && !run.stderr.trim()) return []
  const said = run.stderr.trim().split('\n')[0] || `ended with ${run.status ?? run.signal}`
  return [{ where: files.join(' '), what: `${compiler}: ${said}` }]
}

function runnable(compiler: string): string {
  const file = path.join(path.dirname(require.resolve('miniprogram-compiler/package.json')), 'bin', 'linux', compiler)
  const executable = 0o111
  if (!(statSync(file).mode & executable)) chmodSync(file, 0o755)
  return file
}
