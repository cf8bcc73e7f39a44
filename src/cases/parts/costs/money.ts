import { t } from '@lingui/core/macro'

/** 35 元, from an amount in fen. */
export function sayMoney(fen: number): string {
  const yuan = fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2)
  return t`${yuan} 元`
}
