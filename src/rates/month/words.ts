import { t } from '@lingui/core/macro'

/** A share as people say it; what was not counted yet has none. */
export const sayRate = (rate: number | null) => (rate === null ? t`还没有` : `${Math.round(rate * 100)}%`)

export const sayOf = (all: number, some: number) => t`${all} 件里 ${some} 件`
