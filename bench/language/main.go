// Command language compares language detectors on the same texts in one run:
// how many answers are right, how long they take, what a cold start costs and
// how much heap stays. It prints one table and checks the answers it times.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", "", "folder with a folder of CoNLL-U files for each language (en, fr, de, es, it, pt, nl)")
	sentences := flag.String("sentences", "", "folder of lingua's own test sentences, one xx.txt a language (optional)")
	each := flag.Int("each", 300, "sentences of each language to use")
	only := flag.String("only", "", "measure only detectors whose name contains this")
	cold := flag.String("cold", "", "internal: measure the cold start of one detector")
	flag.Parse()
	if *cold != "" {
		if err := coldStart(*cold); err != nil {
			log.Fatal(err)
		}
		return
	}
	if err := run(*data, *sentences, *each, *only); err != nil {
		log.Fatal(err)
	}
}

func run(data, sentences string, each int, only string) error {
	if data == "" {
		return fmt.Errorf("-data is needed: a folder of Universal Dependencies treebanks by language")
	}
	texts, err := readTexts(data, sentences, each)
	if err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "%d sentences, %d documents, %d texts in no language, %d of lingua's sentences\n",
		len(texts.sentences), len(texts.documents), len(texts.foreign), len(texts.linguas))
	rows, err := measure(texts, only)
	if err != nil {
		return err
	}
	printTable(os.Stdout, rows)
	return nil
}
