// One page for the documents of the four services; requests go to the gateway that served the page.
window.ui = SwaggerUIBundle({
  dom_id: '#swagger-ui',
  urls: [
    { name: 'collector', url: '/api/collector/openapi' },
    { name: 'coding', url: '/api/coding/openapi' },
    { name: 'indicators', url: '/api/indicators/openapi' },
    { name: 'modelling', url: '/api/modelling/openapi' },
  ],
  'urls.primaryName': 'modelling',
  deepLinking: true,
  tryItOutEnabled: true,
  persistAuthorization: true,
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
});
