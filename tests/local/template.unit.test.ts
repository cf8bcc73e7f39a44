import { readTemplate } from '../../local/template'

const lambda = (handler: string) => ({
  Type: 'AWS::Lambda::Function',
  Properties: { Handler: `functions/${handler}.handler`, Timeout: 15 },
})
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] })
const route = (key: string, to: string) => ({
  Type: 'AWS::ApiGatewayV2::Route',
  Properties: { RouteKey: key, Target: { 'Fn::Join': ['/', ['integrations', { Ref: to }]] } },
})
const integration = (of: string) => ({ Type: 'AWS::ApiGatewayV2::Integration', Properties: { IntegrationUri: arnOf(of) } })
const pattern = { eventName: ['INSERT'] }
const compiled = {
  Resources: {
    Table: { Type: 'AWS::DynamoDB::Table', Properties: { KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }] } },
    ApiLambdaFunction: lambda('api'),
    PapersLambdaFunction: lambda('papers'),
    DeliverLambdaFunction: lambda('deliver'),
    TickLambdaFunction: lambda('tick'),
    Route: route('ANY /v1/{proxy+}', 'Api'),
    PaperRoute: route('POST /v1/{communityId}/paper', 'Papers'),
    DefaultRoute: route('$default', 'Api'),
    Api: integration('ApiLambdaFunction'),
    Papers: integration('PapersLambdaFunction'),
    HttpApiStage: {
      Type: 'AWS::ApiGatewayV2::Stage',
      Properties: { DefaultRouteSettings: { ThrottlingBurstLimit: 1000, ThrottlingRateLimit: 500 } },
    },
    Mapping: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        FunctionName: arnOf('DeliverLambdaFunction'),
        BatchSize: 25,
        MaximumRetryAttempts: 10,
        FilterCriteria: { Filters: [{ Pattern: JSON.stringify(pattern) }] },
      },
    },
    Rule: {
      Type: 'AWS::Events::Rule',
      Properties: { ScheduleExpression: 'rate(1 minute)', Targets: [{ Arn: arnOf('TickLambdaFunction'), Id: 'tick' }] },
    },
  },
}

test('the stack takes table, functions, routes, stream and schedules from the compiled template', () => {
  const template = readTemplate(compiled)

  expect(template).toEqual({
    table: { KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }] },
    functions: new Map([
      ['api', { file: 'functions/api.ts', timeoutSeconds: 15 }],
      ['papers', { file: 'functions/papers.ts', timeoutSeconds: 15 }],
      ['deliver', { file: 'functions/deliver.ts', timeoutSeconds: 15 }],
      ['tick', { file: 'functions/tick.ts', timeoutSeconds: 15 }],
    ]),
    routes: new Map([
      ['ANY /v1/{proxy+}', 'api'],
      ['POST /v1/{communityId}/paper', 'papers'],
    ]),
    throttle: { burst: 1000, rate: 500 },
    streams: [{ function: 'deliver', batchSize: 25, retries: 10, patterns: [pattern] }],
    schedules: [{ function: 'tick', expression: 'rate(1 minute)' }],
  })
})

test('a template without a table is refused', () => {
  expect(() => readTemplate({ Resources: {} })).toThrow('no table')
})
