import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { firstCatalogue } from '../../cloud/catalogue/catalogue'
import { findServices, indexOf } from '../../src/station/search.rules'
import { type Figure, median } from './figure'

const rounds = 11
const Questions = z.array(z.object({ ask: z.string() }))

/** A search in what a phone keeps of the station's catalogue: each question of the search's test, and what comes before the first search. */
export function measureSearch(): Figure[] {
  const asked = Questions.parse(JSON.parse(readFileSync('tests/src/station/questions.json', 'utf8'))).map(({ ask }) => ask)
  const kept = JSON.stringify(firstCatalogue)
  let index = indexOf(firstCatalogue)
  const prepared = millisecondsOf(() => {
    index = indexOf(JSON.parse(kept))
  })
  const took = asked.map((words) => Array.from({ length: rounds }, () => millisecondsOf(() => findServices(index, words))))
  return [
    { name: 'a search on the phone’s own data', value: median(took.map(median)), unit: 'ms', most: 30 },
    // Other work on the machine is no part of it, so the quickest of the rounds counts.
    { name: 'the slowest question', value: Math.max(...took.map((rounds) => Math.min(...rounds))), unit: 'ms', most: 30 },
    { name: 'the catalogue read and prepared for searching', value: prepared, unit: 'ms' },
    { name: 'the catalogue on the phone', value: Buffer.byteLength(kept) / 1024, unit: 'KB' },
  ]
}

function millisecondsOf(work: () => void): number {
  const began = performance.now()
  work()
  return performance.now() - began
}
