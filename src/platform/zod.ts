import * as z from 'zod/mini'

// Mini-programs forbid `new Function`, which zod would otherwise use to compile its parsers.
z.config({ jitless: true })
