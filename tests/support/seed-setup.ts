import fc from 'fast-check'
import './native-errors'

// The same examples in every run; SEED=7 npm run check looks at others.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.SEED ?? 1) })
