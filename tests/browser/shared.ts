/** The product that the files of this run share: it was brought up before the first of them. */
export const stack = { address: process.env.STACK_ADDRESS ?? '' }
