import { spawnSync } from 'node:child_process'
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { planOf } from './plan'
import { deploy, type Tools } from './steps'

let s3: S3Client | undefined

/** `npm run deploy -- --stage prod --region cn-northwest-1`: reports what is missing before creating anything in the cloud. */
const tools: Tools = {
  run: (script, words) => spawnSync(process.execPath, [script, ...words], { stdio: 'inherit' }).status === 0,
  async outputsOf({ stack, region }) {
    const { Stacks: [found] = [] } = await new CloudFormationClient({ region }).send(new DescribeStacksCommand({ StackName: stack }))
    return Object.fromEntries((found?.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]))
  },
  put: ({ bucket, region }, { key, bytes, type }) => {
    s3 ??= new S3Client({ region })
    return s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: type }))
  },
  say: (line) => console.log(line),
}

const plan = planOf({ words: process.argv.slice(2), environment: process.env })
if ('missing' in plan) fail(plan.missing)
else await deploy(plan, tools).catch((error: Error) => fail(error.message))

function fail(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}
