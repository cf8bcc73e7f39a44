interface Definition {
  errorMap: object
  route: object
  [schema: string]: unknown
}

/** A route, or the beginning of one. */
class Route {
  readonly '~orpc': Definition

  constructor(definition: Definition) {
    this['~orpc'] = definition
  }

  with(change: object): Route {
    return new Route({ ...this['~orpc'], ...change })
  }

  $route(route: object): Route {
    return this.with({ route })
  }

  route(more: object): Route {
    return this.with({ route: { ...this['~orpc'].route, ...more } })
  }

  errors(more: object): Route {
    return this.with({ errorMap: { ...this['~orpc'].errorMap, ...more } })
  }

  input(inputSchema: unknown): Route {
    return this.with({ inputSchema })
  }

  output(outputSchema: unknown): Route {
    return this.with({ outputSchema })
  }
}

/** Stands for oRPC's builder on phones: it writes down what our routes say, and carries none of the server's errors with it. */
export const oc = new Route({ errorMap: {}, route: {} })
