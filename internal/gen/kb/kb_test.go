package main

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/internal/kb"
	"github.com/nutgraf/nutgraf/lang"
)

func TestCompanyNames(t *testing.T) {
	for _, c := range []struct {
		registered string
		want       []string
	}{
		{"Lindwerk AG", []string{"Lindwerk"}},
		{"Fresenius SE & Co KGaA", []string{"Fresenius"}},
		{"Ford Motor Company", []string{"Ford Motor"}},
		{"Nord Wind Holdings, Inc.", []string{"Nord Wind Holdings", "Nord Wind"}},
		{"Match Group Inc", []string{"Match Group"}},
		{"Gap, Inc. (The)", []string{"Gap"}},
		{"AG", []string{"AG"}},
	} {
		require.Equal(t, c.want, companyNames(c.registered), c.registered)
	}
}

func TestRegion(t *testing.T) {
	for in, want := range map[string]string{"de": "DE", "ch-be.geojson": "CH", "fx": "FR", "001": "", "de|fr": "", "": ""} {
		require.Equal(t, want, region(in), in)
	}
}

func TestHandWrittenLine(t *testing.T) {
	b := newBuilder()
	require.NoError(t, b.hand("The Daily Bugle|Bugle;Morning Star\tcc=GB\talso=company", lang.Media))
	d := b.build(map[string]uint8{"bugle": 1})
	require.Len(t, d.Names, 4)
	bugle, star := d.Names["bugle"], d.Names["morning star"]
	require.Equal(t, d.Names["daily bugle"].Entities, bugle.Entities)
	require.NotEqual(t, star.Entities, bugle.Entities)
	e := d.Entities[bugle.Entities[0]]
	require.Equal(t, kb.Entity{Name: "The Daily Bugle", Country: "GB", Kind: lang.Media, Also: kb.KindSet(0).With(lang.Company)}, e)
	require.Equal(t, uint8(1), d.Profiles[bugle.Profile].Everyday)
	require.Equal(t, uint8(2), d.Profiles[bugle.Profile].Weights[lang.Media])

	require.ErrorContains(t, b.hand("X\tcountry=GB", lang.Media), "is no field")
	require.ErrorContains(t, b.hand("\tcc=GB", lang.Media), "no name")
}

// A name that two equally little-known things of a kind share identifies none.
func TestHomonyms(t *testing.T) {
	b := newBuilder()
	b.add(item{source: "a", names: []string{"Springdorf"}, kind: lang.Place, weight: 1, country: "US", id: 1})
	b.add(item{source: "b", names: []string{"Springdorf"}, kind: lang.Place, weight: 1, country: "AU", id: 2})
	b.add(item{source: "a", names: []string{"Great Springdorf"}, kind: lang.Place, weight: 1, country: "US", id: 3, flags: kb.Notable})
	b.add(item{source: "b", names: []string{"Great Springdorf"}, kind: lang.Place, weight: 1, country: "AU", id: 4})
	d := b.build(nil)
	require.Empty(t, d.Names["springdorf"].Entities)
	require.Equal(t, uint8(2), d.Profiles[d.Names["springdorf"].Profile].Weights[lang.Place])
	great := d.Names["great springdorf"].Entities
	require.Len(t, great, 1)
	require.Equal(t, uint32(3), d.Entities[great[0]].ID)
}

// The hand-written lists read without error and every file's name is a kind.
func TestLists(t *testing.T) {
	b := newBuilder()
	require.NoError(t, addHandWritten(b, "lists"))
	require.Greater(t, len(b.names), 5000)
	require.Greater(t, len(b.heads), 1000)
}
