/** Why a file is not read. */
export type Why = 'xls' | 'encrypted' | 'text' | 'other' | 'broken' | 'empty' | 'swollen' | 'tooLong'

export class Refused extends Error {
  override readonly name = 'Refused'

  constructor(
    readonly why: Why,
    options?: ErrorOptions,
  ) {
    super(why, options)
  }
}
