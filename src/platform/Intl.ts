type Category = 'one' | 'other'

/**
 * The plural rules of Chinese (one form) and English (one, other), from CLDR. lingui needs them from Intl, which some
 * phones lack and browsers are slow to start.
 */
class PluralRules {
  private readonly english: boolean

  constructor(locales: string | readonly string[]) {
    this.english = String(Array.isArray(locales) ? locales[0] : locales).startsWith('en')
  }

  select(count: number): Category {
    return this.english && count === 1 ? 'one' : 'other'
  }
}

class NumberFormat {
  format(value: number): string {
    return String(value)
  }
}

export const smallIntl = { PluralRules, NumberFormat }
