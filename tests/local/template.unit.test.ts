import { readTemplate } from '../../local/template'

const lambda = (handler: string) => ({
  Type: 'AWS::Lambda::Function',
  Properties: { Handler: `functions/${handler}.handler`, Timeout: 15 },
})
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] })
const pattern = { eventName: ['INSERT'] }
const compiled = {
  Resources: {
    Table: { Type: 'AWS::DynamoDB::Table', Properties: { KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }] } },
    ApiLambdaFunction: lambda('api'),
    DeliverLambdaFunction: lambda('deliver'),
    TickLambdaFunction: lambda('tick'),
    Route: { Type: 'AWS::ApiGatewayV2::Route', Properties: { RouteKey: 'ANY /v1/{proxy+}' } },
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
      ['deliver', { file: 'functions/deliver.ts', timeoutSeconds: 15 }],
      ['tick', { file: 'functions/tick.ts', timeoutSeconds: 15 }],
    ]),
    routeKeys: ['ANY /v1/{proxy+}'],
    throttle: { burst: 1000, rate: 500 },
    streams: [{ function: 'deliver', batchSize: 25, retries: 10, patterns: [pattern] }],
    schedules: [{ function: 'tick', expression: 'rate(1 minute)' }],
  })
})

test('a template without a table is refused', () => {
  expect(() => readTemplate({ Resources: {} })).toThrow('no table')
})
