import * as z from 'zod/mini'

type Filled<T, D> = Omit<T, keyof D> & { [K in keyof D & keyof T]: Exclude<T[K], undefined> }

/**
 * Values for optional fields, for what was stored or sent before there were such fields. As zod's own defaults, whose code would weigh on
 * the mini-program's main package.
 */
// After the check these fields are always there, so the cast holds.
export const otherwise = <T extends z.ZodMiniObject, D extends Partial<z.output<T>>>(schema: T, values: D) =>
  schema.check(z.overwrite((given) => ({ ...values, ...given }))) as unknown as z.ZodMiniType<Filled<z.output<T>, D>, z.input<T>>
