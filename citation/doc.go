// Package citation models what scholarly notes cite, and works out what “ibid.” means.
package citation
