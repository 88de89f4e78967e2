// Package analysis reads an article and returns one record: its language, the
// entities it is about, who said what, and which numbers are claimed by whom.
//
//	a, err := analysis.New(all.Packs()...)
//	rec, err := a.Analyze(ctx, article)
//
// The layers below (lang, entities, quotes, claims) each read the document and
// return values; this package joins them by index: speakers and claimants are
// resolved to entities, claims are tied to the quotation that holds them.
package analysis
