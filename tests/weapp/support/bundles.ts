import { buildSync } from 'esbuild'

/** The two halves of a phone as source text: what runs in the worker, and what the worker puts in the bare realm. */
export interface Bundles {
  worker: string
  insides: string
}

let made: Bundles | undefined

export function bundles(): Bundles {
  made ??= {
    worker: bundle(require.resolve('../worker/worker.ts'), 'node'),
    insides: bundle(require.resolve('../realm/boot.ts'), 'neutral'),
  }
  return made
}

function bundle(entry: string, platform: 'node' | 'neutral'): string {
  const result = buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'cjs',
    target: 'es2022',
    platform,
    mainFields: ['module', 'main'],
    define: platform === 'neutral' ? { 'process.env.NODE_ENV': '"production"' } : {},
    sourcemap: 'inline',
    logLevel: 'error',
  })
  const file = result.outputFiles?.[0]
  if (!file) throw new Error(`${entry} was not bundled`)
  return file.text
}
