// The build inserts an import of every area's catalogue here (config/catalogues.cjs), for the pages that span all areas.
export {}
