import type { Area } from '../platform/area'

const month = '/rates/month/index'

export const rates = {
  folder: 'rates',
  pages: ['month/index'],
  addresses: { rates: month },
  entries: {
    services: [
      {
        motif: 'done',
        title: /*i18n*/ { id: 'rates.entry', message: '办得怎么样' },
        note: /*i18n*/ { id: 'rates.entry.note', message: '响应率、解决率、满意率，每月给大家看' },
        to: month,
      },
    ],
  },
} satisfies Area
