import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { cp, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'
import { runKept } from './kept'

const Reference = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) })
type TableProperties = Omit<CreateTableCommandInput, 'TableName'>
const Table = z.object({
  Type: z.literal('AWS::DynamoDB::Table'),
  Properties: z.custom<TableProperties>((value) => typeof value === 'object' && value !== null),
})
const Lambda = z.object({
  Type: z.literal('AWS::Lambda::Function'),
  Properties: z.object({ Handler: z.string(), Timeout: z.number() }),
})
const Mapping = z.object({
  Type: z.literal('AWS::Lambda::EventSourceMapping'),
  Properties: z.object({
    FunctionName: Reference,
    BatchSize: z.number(),
    MaximumRetryAttempts: z.number(),
    FilterCriteria: z.optional(z.object({ Filters: z.array(z.object({ Pattern: z.string() })) })),
  }),
})
const Rule = z.object({
  Type: z.literal('AWS::Events::Rule'),
  Properties: z.object({ ScheduleExpression: z.string(), Targets: z.array(z.object({ Arn: Reference })) }),
})
const Route = z.object({
  Type: z.literal('AWS::ApiGatewayV2::Route'),
  Properties: z.object({ RouteKey: z.string(), Target: z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) }) }),
})
const Integration = z.object({ Type: z.literal('AWS::ApiGatewayV2::Integration'), Properties: z.object({ IntegrationUri: Reference }) })
const Stage = z.object({
  Type: z.literal('AWS::ApiGatewayV2::Stage'),
  Properties: z.object({ DefaultRouteSettings: z.object({ ThrottlingBurstLimit: z.number(), ThrottlingRateLimit: z.number() }) }),
})
const Template = z.object({ Resources: z.record(z.string(), z.looseObject({ Type: z.string() })) })

/** The parts of serverless.yml that the local stack follows. */
export type Template = {
  table: TableProperties
  /** Each function's file, `functions/api.ts`, and its timeout, by name. */
  functions: Map<string, { file: string; timeoutSeconds: number }>
  /** The functions behind the API's routes; what is left is the web app, which the local stack reads from the build. */
  routes: Map<string, string>
  /** Requests that the gateway passes on: at once, and a second. */
  throttle: { burst: number; rate: number }
  streams: { function: string; batchSize: number; retries: number; patterns: unknown[] }[]
  schedules: { function: string; expression: string }[]
}

/** Compiles serverless.yml, or reuses the result for the same text. */
export async function compileTemplate(say: (line: string) => void): Promise<Template> {
  const file = resolve('.cache', `template-${hashOfSources()}.json`)
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept) return readTemplate(JSON.parse(kept))
  say('compiling serverless.yml …')
  const folder = resolve('.cache', `package-${process.pid}`)
  await runKept(process.execPath, ['node_modules/.bin/serverless', 'package', '--package', folder])
  await cp(join(folder, 'cloudformation-template-update-stack.json'), file)
  await rm(folder, { recursive: true })
  return readTemplate(JSON.parse(await readFile(file, 'utf8')))
}

export function readTemplate(compiled: unknown): Template {
  const resources = Object.entries(Template.parse(compiled).Resources)
  const all = <T>(schema: z.ZodMiniType<T>, type: string) =>
    resources.filter(([, { Type }]) => Type === type).map(([id, resource]) => ({ id, ...z.parse(schema, resource) }))
  const lambdas = new Map(all(Lambda, 'AWS::Lambda::Function').map(({ id, Properties }) => [id, Properties]))
  const nameOf = ({ 'Fn::GetAtt': [id] }: z.infer<typeof Reference>) => functionName(lambdas.get(id)?.Handler ?? id)
  const integrations = new Map(
    all(Integration, 'AWS::ApiGatewayV2::Integration').map(({ id, Properties }) => [id, Properties.IntegrationUri]),
  )
  const behind = (target: readonly unknown[]) => {
    const uri = target.map((part) => integrations.get((part as { Ref?: string }).Ref ?? '')).find((found) => found !== undefined)
    return uri ? nameOf(uri) : ''
  }
  const [table] = all(Table, 'AWS::DynamoDB::Table')
  if (!table) throw new Error('serverless.yml describes no table')
  const [stage] = all(Stage, 'AWS::ApiGatewayV2::Stage')
  if (!stage) throw new Error('serverless.yml describes no stage')
  const { ThrottlingBurstLimit: burst, ThrottlingRateLimit: rate } = stage.Properties.DefaultRouteSettings
  return {
    table: table.Properties,
    functions: new Map(
      [...lambdas.values()].map(({ Handler, Timeout }) => [
        functionName(Handler),
        { file: `${Handler.replace(/\.\w+$/, '')}.ts`, timeoutSeconds: Timeout },
      ]),
    ),
    routes: new Map(
      all(Route, 'AWS::ApiGatewayV2::Route')
        .filter(({ Properties }) => Properties.RouteKey !== '$default')
        .map(({ Properties: { RouteKey, Target } }) => [RouteKey, behind(Target['Fn::Join'][1])]),
    ),
    throttle: { burst, rate },
    streams: all(Mapping, 'AWS::Lambda::EventSourceMapping').map(({ Properties }) => ({
      function: nameOf(Properties.FunctionName),
      batchSize: Properties.BatchSize,
      retries: Properties.MaximumRetryAttempts,
      patterns: (Properties.FilterCriteria?.Filters ?? []).map(({ Pattern }) => JSON.parse(Pattern)),
    })),
    schedules: all(Rule, 'AWS::Events::Rule').flatMap(({ Properties }) =>
      Properties.Targets.map(({ Arn }) => ({ function: nameOf(Arn), expression: Properties.ScheduleExpression })),
    ),
  }
}

/** The handler `functions/deliver.handler` belongs to the function `deliver`. */
function functionName(handler: string): string {
  return handler.replace(/^.*\//, '').replace(/\.\w+$/, '')
}

function hashOfSources(): string {
  const hash = createHash('sha256').update(readFileSync('serverless.yml'))
  for (const name of readdirSync('cloud').sort()) {
    if (/\.(yml|json)$/.test(name)) hash.update(name).update(readFileSync(join('cloud', name)))
  }
  return hash.digest('hex').slice(0, 16)
}
