import table from '../../cloud/table.json'
import { loginFailure } from '../../functions/platform/wechat'
import { ofType, readTemplate } from './template'

type Fields = Record<string, unknown>

const template = readTemplate()
const alarms = ofType(template, 'AWS::CloudWatch::Alarm').map(([name, properties]) => ({ name, ...(properties as Fields) }) as Fields)
const subnets = ofType(template, 'AWS::EC2::Subnet')
const properties = (name: string) => template.Resources[name]?.Properties ?? {}
const metricAlarms = (MetricName: string) => alarms.filter((alarm) => alarm.MetricName === MetricName)

test('one domain serves the API, Open311, HSDS and, for everything else, the web app', () => {
  const routes = ofType(template, 'AWS::ApiGatewayV2::Route').map(([, { RouteKey, Target }]) => {
    const integration = JSON.stringify(Target).match(/HttpApiIntegration\w+/)?.[0] ?? ''
    return [RouteKey, properties(integration).IntegrationUri]
  })

  expect(Object.fromEntries(routes)).toEqual({
    'ANY /v1/{proxy+}': { 'Fn::GetAtt': ['ApiLambdaFunction', 'Arn'] },
    'ANY /open311/{proxy+}': { 'Fn::GetAtt': ['ApiLambdaFunction', 'Arn'] },
    'POST /v1/{communityId}/cases/{caseId}/paper': { 'Fn::GetAtt': ['PapersLambdaFunction', 'Arn'] },
    'POST /v1/{communityId}/cases/export': { 'Fn::GetAtt': ['SheetsLambdaFunction', 'Arn'] },
    'POST /v1/{communityId}/sessions/{sessionId}/roll/export': { 'Fn::GetAtt': ['SheetsLambdaFunction', 'Arn'] },
    'POST /v1/{communityId}/import-template': { 'Fn::GetAtt': ['SheetsLambdaFunction', 'Arn'] },
    'ANY /v1/{communityId}/imports': { 'Fn::GetAtt': ['SheetsLambdaFunction', 'Arn'] },
    'ANY /v1/{communityId}/imports/{importId}': { 'Fn::GetAtt': ['SheetsLambdaFunction', 'Arn'] },
    'ANY /v1/{communityId}/imports/{importId}/{verb}': { 'Fn::GetAtt': ['SheetsLambdaFunction', 'Arn'] },
    'ANY /hsds/{proxy+}': { 'Fn::GetAtt': ['ApiLambdaFunction', 'Arn'] },
    $default: { 'Fn::GetAtt': ['WebLambdaFunction', 'Arn'] },
  })
  expect(ofType(template, 'AWS::ApiGatewayV2::ApiMapping').map(([, { ApiMappingKey }]) => ApiMappingKey)).toEqual([undefined])
})

test('web knows its bucket, which npm run deploy finds among the outputs', () => {
  expect(properties('WebLambdaFunction').Environment).toMatchObject({
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is CloudFormation’s.
    Variables: { SITE: { Ref: 'Site' }, BLOBS_ORIGIN: { 'Fn::Sub': 'https://${Blobs.RegionalDomainName}' } },
  })
  expect(template.Outputs.SiteBucket).toMatchObject({ Value: { Ref: 'Site' } })
})

test('opening the web app uses up none of the requests that the API may take', () => {
  const { DefaultRouteSettings, RouteSettings } = properties('HttpApiStage') as Record<string, Fields>

  expect(DefaultRouteSettings).toEqual({ ThrottlingBurstLimit: 1000, ThrottlingRateLimit: 500 })
  expect(RouteSettings?.$default).toEqual({ ThrottlingBurstLimit: 2000, ThrottlingRateLimit: 1000 })
  expect([template.Resources.HttpApiStage?.DependsOn].flat()).toContain('HttpApiRouteDefault')
})

test('each zone with functions has its own way out, so that losing one zone stops nobody', () => {
  const zoneOf = (ref: unknown) => JSON.stringify(subnets.find(([name]) => name === (ref as { Ref: string }).Ref)?.[1].AvailabilityZone)
  const vpc = properties('ApiLambdaFunction').VpcConfig as { 'Fn::If': [string, { SubnetIds: { Ref: string }[] }] }
  const inside = vpc['Fn::If'][1].SubnetIds
  const ways = inside.map((subnet) => {
    const [, association] = ofType(template, 'AWS::EC2::SubnetRouteTableAssociation').find(
      ([, { SubnetId }]) => JSON.stringify(SubnetId) === JSON.stringify(subnet),
    ) ?? ['', {}]
    const [, route] = ofType(template, 'AWS::EC2::Route').find(
      ([, { RouteTableId }]) => JSON.stringify(RouteTableId) === JSON.stringify(association.RouteTableId),
    ) ?? ['', {}]
    const nat = properties((route.NatGatewayId as { Ref: string }).Ref)
    return {
      zone: zoneOf(subnet),
      wayOut: zoneOf(nat.SubnetId),
      address: JSON.stringify(nat.AllocationId),
      table: association.RouteTableId,
    }
  })

  expect(new Set(ways.map(({ zone }) => zone)).size).toBe(2)
  expect(new Set(ways.map(({ address }) => address)).size).toBe(2)
  for (const { zone, wayOut } of ways) expect(wayOut).toBe(zone)
  for (const [, { RouteTableIds }] of ofType(template, 'AWS::EC2::VPCEndpoint')) expect(RouteTableIds).toEqual(ways.map((way) => way.table))
  expect(JSON.stringify(template.Outputs.EgressAddresses)).toMatch(/AddressA.*AddressB/)
})

test('a rush of requests leaves deliver and tick their share, and papers, sheets and the web app have a limit', () => {
  const reserved = ['Api', 'Deliver', 'Tick', 'Papers', 'Sheets', 'Web'].map(
    (name) => properties(`${name}LambdaFunction`).ReservedConcurrentExecutions,
  )
  const share = (count: number) => ({ 'Fn::If': ['HasReservedConcurrency', count, { Ref: 'AWS::NoValue' }] })

  expect(reserved).toEqual([undefined, share(20), share(2), share(10), share(5), share(50)])
})

test('the table and each of its indexes ring when reads or writes are throttled', () => {
  const indexes = table.Resources.Table.Properties.GlobalSecondaryIndexes.map(({ IndexName }) => IndexName)

  for (const metric of ['ReadThrottleEvents', 'WriteThrottleEvents']) {
    const watched = metricAlarms(metric).map(({ Dimensions }) => (Dimensions as { Name: string; Value: unknown }[]).slice(1)[0]?.Value)
    expect(watched.sort()).toEqual([...indexes, undefined].sort())
  }
})

test('slow answers, each function’s errors and throttles, and failing WeChat logins ring', () => {
  const ofFunction = (metric: string) => metricAlarms(metric).map(({ Dimensions }) => JSON.stringify(Dimensions))

  expect(metricAlarms('Latency')).toMatchObject([{ ExtendedStatistic: 'p95', Threshold: 2000 }])
  for (const metric of ['Errors', 'Throttles']) {
    for (const [name] of ofType(template, 'AWS::Lambda::Function')) expect(ofFunction(metric).join()).toContain(name)
  }
  const [[, filter] = []] = ofType(template, 'AWS::Logs::MetricFilter')
  const [counted] = (filter?.MetricTransformations ?? []) as Fields[]
  expect(filter).toMatchObject({ LogGroupName: { Ref: 'ApiLogGroup' }, FilterPattern: `{ $.message = "${loginFailure}" }` })
  expect(metricAlarms(String(counted?.MetricName))).toMatchObject([{ Namespace: counted?.MetricNamespace, Statistic: 'Sum' }])
})

test('missed ticks ring by how many there were lately, so the alarm ends by itself', () => {
  const queue = { Name: 'QueueName', Value: { 'Fn::GetAtt': ['MissedTicks', 'QueueName'] } }
  const watching = alarms.filter(({ Dimensions }) => JSON.stringify(Dimensions) === JSON.stringify([queue]))

  expect(watching).toMatchObject([{ MetricName: 'NumberOfMessagesSent', Statistic: 'Sum', TreatMissingData: 'notBreaching' }])
})
