import { t } from '@lingui/core/macro'
import type { Document, LifeEvent, Source, Theme } from '../../../contract/catalogue/catalogue'

export const eventMotifs: Record<LifeEvent, string> = {
  arrived: 'house',
  job: 'briefcase',
  birth: 'heart',
  rent: 'door',
  illness: 'stethoscope',
  elders: 'teapot',
  school: 'book',
  leaving: 'road',
  trouble: 'hands',
}

export const documentMotifs: Record<Document['drawing'], string> = {
  card: 'permit',
  booklet: 'booklet',
  form: 'document',
  photo: 'portrait',
  receipt: 'receipt',
  phone: 'mobile',
  certificate: 'certificate',
}

export function sayThemeNote(theme: Theme): string {
  switch (theme) {
    case 'papers':
      return t`居住证、身份证、户口、结婚、生孩子`
    case 'work':
      return t`找活、学手艺、社保、工钱要不回来`
    case 'hardship':
      return t`日子过不下去、看病花钱多、低保`
    case 'policy':
      return t`孩子上学、打疫苗、水电暖找谁`
    case 'law':
      return t`问律师、调解、打官司、挨了打`
  }
}

/** The number of a document that an office sent out: 民发〔2019〕62号. */
const official = /\S+〔\d{4}〕\d+号/

/** Each source once: two pages of the web are called the same. */
export const saySources = (sources: readonly Source[]): string[] => [...new Set(sources.map(saySource))]

/** A law with its articles, or an office's document by its number; a page of the web is no more than what is said there. */
function saySource(source: Source): string {
  if ('unwritten' in source) return t`还没有写明，到驿站问。`
  if ('page' in source) return official.exec(source.page)?.[0] ?? t`网上公开的说法，以窗口说的为准`
  const { law } = source
  const articles = source.articles.split(', ').join(t`、`)
  return t`《${law}》第 ${articles} 条`
}
