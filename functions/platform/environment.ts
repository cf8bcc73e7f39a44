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

/** What a deployment sets for its functions; docs/operations.md says where each comes from. */
export type Environment = z.infer<typeof Environment>

/** Reads and checks the environment; a missing name throws with that name. */
export function readEnvironment(from: NodeJS.ProcessEnv = process.env): Environment {
  return Environment.parse(from)
}
