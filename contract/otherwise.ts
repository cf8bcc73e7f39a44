import * as z from 'zod/mini'

/**
 * A field with a value for what was stored or sent before there was such a field. As zod's own default, whose code would weigh on the
 * mini-program's main package.
 */
// After the check the value is never undefined, so the cast holds.
export const otherwise = <T extends z.ZodMiniType>(schema: T, value: z.output<T>) =>
  z.optional(schema).check(z.overwrite((given) => given ?? value)) as unknown as z.ZodMiniType<z.output<T>, z.input<T> | undefined>
