import type { Service } from '../../contract/catalogue/catalogue'
import type { Catalogue } from '../../contract/catalogue/routes'

export interface Index {
  services: { service: Service; text: string }[]
}

/** What a search looks in, made once for a catalogue. */
export const indexOf = ({ services }: Catalogue): Index => ({
  services: services.map((service) => {
    const { name, summary, words, wordsEn, sounds } = service
    return { service, text: [name.zh, name.en, summary.zh, summary.en, ...words, ...wordsEn, ...sounds].join('\n').toLowerCase() }
  }),
})

/** The services that contain the words. */
export function findServices({ services }: Index, words: string): { service: Service; score: number }[] {
  const wanted = words.trim().toLowerCase()
  return services.filter(({ text }) => text.includes(wanted)).map(({ service }) => ({ service, score: 1 }))
}
