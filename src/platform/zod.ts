import * as z from 'zod/mini'

// A mini-program refuses `new Function`, which zod would make its parsers with.
z.config({ jitless: true })
