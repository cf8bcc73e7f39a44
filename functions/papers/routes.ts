import { implement } from '@orpc/server'
import { papersContract } from '../../contract/papers'
import { type Asked, serve } from '../platform/serve'
import { makePaper } from './make'

const os = implement(papersContract).$context<Asked>()

/** The routes that the function `papers` answers; only it carries the font and what writes PDFs. */
export const papersRoutes = { papers: { make: os.make.handler(serve(makePaper)) } }
