// Package nutgraf is the front door of the module; the work is done in its
// packages. Programs import [github.com/nutgraf/nutgraf/analysis] and the
// language packs they want; text, lang, entities, quotes and claims are the
// layers below it, each usable alone.
//
// README.md shows the whole in ten lines, CONTRIBUTING.md how it is built.
package nutgraf
