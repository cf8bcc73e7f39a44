import * as z from 'zod/mini'

const Environment = z.object({
  STAGE: z.string(),
  TABLE: z.string(),
  DYNAMODB_ENDPOINT: z.optional(z.string()),
  SECRETS: z.string(),
  KMS_KEY: z.optional(z.string()),
  WECHAT_URL: z.string(),
  WEB_LOGIN_ADDRESS: z.string(),
  BLOBS: z.string(),
  BLOBS_URL: z.optional(z.string()),
})

/** The environment of the functions; docs/operations.md says where each variable comes from. */
export type Environment = z.infer<typeof Environment>

/** Reads and checks the environment; throws with the name of a missing variable. */
export function readEnvironment(from: NodeJS.ProcessEnv = process.env): Environment {
  return Environment.parse(from)
}
