package entities_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/entities"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/lang/de"
)

func TestAddOverridesAndForgets(t *testing.T) {
	base, err := entities.Embedded()
	require.NoError(t, err)
	k, err := base.Add(
		entities.Entry{Name: "Signal", Kinds: []lang.Kind{lang.Media, lang.Company}, Country: "fr", ID: "Q7"},
		entities.Entry{Name: "Lindwerk", Aliases: []string{"Lindwerk AG", "LDW"}, Kinds: []lang.Kind{lang.Company}, Owner: "Fernholding"},
		entities.Entry{Name: "Telegram"},
	)
	require.NoError(t, err)

	signal, ok := k.Lookup("SIGNAL")
	require.True(t, ok)
	require.Equal(t, lang.Media, signal.Kind())
	require.Positive(t, signal.Weight(lang.Company))
	require.Zero(t, signal.Weight(lang.Platform))
	require.Equal(t, "Q7", signal.ID(lang.Media))
	require.Equal(t, "FR", signal.CountryCode(lang.NoKind))

	short, ok := k.Lookup("LDW")
	require.True(t, ok)
	long, ok := k.Lookup("Lindwerk AG")
	require.True(t, ok)
	require.True(t, short.Same(long))
	require.Equal(t, "Lindwerk", short.Name(lang.Company))
	require.Equal(t, "Fernholding", short.Owner(lang.Company))

	_, ok = k.Lookup("Telegram")
	require.False(t, ok, "forgotten")
	_, ok = base.Lookup("Telegram")
	require.True(t, ok, "the embedded one stays as it is")
	_, ok = k.Lookup("Vodafone")
	require.True(t, ok, "the rest is still known")
}

func TestNewKnowledgeKnowsOnlyItsEntries(t *testing.T) {
	k, err := entities.NewKnowledge(entities.Entry{Name: "Lindwerk", Kinds: []lang.Kind{lang.Company}})
	require.NoError(t, err)
	_, ok := k.Lookup("Lindwerk")
	require.True(t, ok)
	_, ok = k.Lookup("Vodafone")
	require.False(t, ok)
}

func TestReadEntries(t *testing.T) {
	want := []entities.Entry{
		{Name: "Lindwerk", Kinds: []lang.Kind{lang.Company}, Aliases: []string{"Lindwerk AG", "LDW"}, Country: "DE"},
		{Name: "Fernpost, neu", Kinds: []lang.Kind{lang.Platform, lang.Company}, ID: "Q42", Owner: "Lindwerk"},
		{Name: "Signal"},
	}
	for _, table := range []string{
		"# my names, all of them\nname\tkind\taliases\tid\towner\tcountry\nLindwerk\tcompany\tLindwerk AG|LDW\t\t\tDE\n\nFernpost, neu\tplatform|company\t\tQ42\tLindwerk\nSignal\tnone\n",
		"\ufeffKind,Name,Aliases,ID,Owner,Country\r\ncompany,Lindwerk,Lindwerk AG | LDW,,,DE\r\nplatform|company,\"Fernpost, neu\",,Q42,Lindwerk,\r\nnone,Signal,,,,\r\n",
		"name;kind;aliases;id;owner;country\nLindwerk;company;Lindwerk AG|LDW;;;DE\nFernpost, neu;platform|company;;Q42;Lindwerk;\nSignal;none\n",
	} {
		got, err := entities.ReadEntries(strings.NewReader(table))
		require.NoError(t, err)
		require.Equal(t, want, got)
	}
}

func TestReadEntriesSaysWhatToDo(t *testing.T) {
	for _, c := range []struct {
		table, column, reason string
		line                  int
	}{
		{"", "name", "start it with the line", 1},
		{"name,kind\nLindwerk,firm\n", "kind", "write person, company, platform", 2},
		{"name,kind\n\nLindwerk,\n", "kind", "say what it is", 3},
		{"name,kind\nLindwerk\n", "kind", "the line ends before the kind", 2},
		{"name,kind\n…,company\n", "name", "at least one letter or digit", 2},
		{"name,kind,id\nA,company,Q1\nB,company,42\n", "id", `such as "Q95"`, 3},
		{"name,kind,country\nA,company,France\n", "country", "two-letter", 2},
		{"name,kind,colour\nA,company,red\n", "colour", "the columns are name, kind, aliases", 1},
		{"title,type\nA,company\n", "title", "names no such column", 1},
		{"name\nA\n", "kind", "this one is missing", 1},
		{"name,kind\nA,company,B\n", "kind", "more cells than the header", 2},
		{"name,kind\n\"A,company\n", "", "", 2},
		{"name,kind,aliases\nA,company,b|" + strings.Repeat("x", 200) + "\n", "aliases", "at most 96 bytes", 2},
	} {
		_, err := entities.ReadEntries(strings.NewReader(c.table))
		var e *entities.EntryError
		require.ErrorAs(t, err, &e, c.table)
		require.Equal(t, c.line, e.Line, "%q: %v", c.table, err)
		require.Contains(t, e.Reason, c.reason, c.table)
		if c.column != "" {
			require.Equal(t, c.column, e.Column, c.table)
		}
	}
}

func FuzzReadEntries(f *testing.F) {
	f.Add("name,kind\nLindwerk,company\n")
	f.Add("name\tkind\taliases\nA\tnone\tb|c\n")
	f.Fuzz(func(t *testing.T, table string) {
		entries, err := entities.ReadEntries(strings.NewReader(table))
		if err != nil {
			var e *entities.EntryError
			require.ErrorAs(t, err, &e)
			return
		}
		_, err = entities.NewKnowledge(entries...)
		require.NoError(t, err, "what was read can be used")
	})
}

// A user's names are found where the tagger saw none or cut them short, and
// bear the ids given.
func TestLinkFindsOwnNames(t *testing.T) {
	embedded, err := entities.Embedded()
	require.NoError(t, err)
	k, err := embedded.Add(
		entities.Entry{Name: "Lindwerk", Kinds: []lang.Kind{lang.Company}, ID: "Q42"},
		entities.Entry{Name: "Amt für Wetter", Kinds: []lang.Kind{lang.Organization}},
	)
	require.NoError(t, err)
	x, err := entities.New(de.Pack(), entities.WithKnowledge(k))
	require.NoError(t, err)
	d := segment(t, "de", "Die Aktie von Lindwerk fiel, teilte das Amt für Wetter mit. LINDWERK schwieg.")
	tags := &lang.Tagging{POS: make([]lang.POS, len(d.Tokens()))}
	first, last := tokensOf(t, d, "Wetter")
	tags.Names = []lang.Name{{Span: d.TokenSpan(first, last), First: first, Last: last, Kind: lang.Place, Confidence: 0.9}}
	r := x.Link(d, tags)
	var got []string
	for _, m := range r.Mentions {
		got = append(got, m.Span.In(d.Text())+" "+m.Kind.String()+" "+r.Entities[m.Entity].ID)
	}
	require.Equal(t, []string{"Lindwerk company Q42", "Amt für Wetter organization ", "LINDWERK company Q42"}, got)
}

func TestWithKnowledgeNil(t *testing.T) {
	require.Error(t, entities.WithKnowledge(nil)(nil))
}

// A newsroom's own names, kept in a table beside the program, go before the
// embedded knowledge base.
func ExampleWithKnowledge() {
	table := `name,kind,aliases,owner
Lindwerk,company,Lindwerk AG|LDW,
Fernpost,platform|company,,Lindwerk
Signal,none,,
`
	entries, err := entities.ReadEntries(strings.NewReader(table))
	if err != nil {
		fmt.Println(err) // names the line and says what to write instead
		return
	}
	embedded, err := entities.Embedded()
	if err != nil {
		fmt.Println(err)
		return
	}
	knowledge, err := embedded.Add(entries...)
	if err != nil {
		fmt.Println(err)
		return
	}
	// Give it to a linker, entities.New(fr.Pack(), entities.WithKnowledge(knowledge)),
	// or to an analyzer, a.With(analysis.WithEntities(entities.WithKnowledge(knowledge))).
	for _, name := range []string{"LDW", "Fernpost", "Signal", "Vodafone"} {
		facts, ok := knowledge.Lookup(name)
		fmt.Printf("%s: %v %q owned by %q\n", name, ok, facts.Kind(), facts.Owner(facts.Kind()))
	}
	// Output:
	// LDW: true "company" owned by ""
	// Fernpost: true "platform" owned by "Lindwerk"
	// Signal: false "" owned by ""
	// Vodafone: true "company" owned by ""
}
