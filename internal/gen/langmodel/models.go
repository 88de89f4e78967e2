package main

import (
	"archive/zip"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/pemistahl/lingua-go/serialization"
	"google.golang.org/protobuf/proto"
)

// modelDir is the folder of language-model folders inside the lingua-go
// module, wherever the Go command keeps it.
func modelDir() (string, error) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/pemistahl/lingua-go").Output()
	if err != nil {
		return "", fmt.Errorf("where is lingua-go: %w", err)
	}
	return filepath.Join(strings.TrimSpace(string(out)), "language-models"), nil
}

// readModels reads the probabilities p(last letter | letters before) of the
// n-grams of lengths 1 to maxOrder of one language; index 0 is unused.
func readModels(dir, code string) (models [maxOrder + 1]map[string]float64, err error) {
	for n, name := range []string{"unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams"} {
		path := filepath.Join(dir, code, name+".pb.bin.zip")
		if models[n+1], err = readModel(path); err != nil {
			return models, fmt.Errorf("%s: %w", path, err)
		}
	}
	return models, nil
}

func readModel(path string) (map[string]float64, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, err
	}
	archive, err := zip.OpenReader(path)
	if err != nil {
		return nil, err
	}
	defer archive.Close()
	file, err := archive.File[0].Open()
	if err != nil {
		return nil, err
	}
	defer file.Close()
	data, err := io.ReadAll(file)
	if err != nil {
		return nil, err
	}
	var model serialization.SerializableLanguageModel
	if err := proto.Unmarshal(data, &model); err != nil {
		return nil, err
	}
	probabilities := make(map[string]float64, model.TotalNgrams)
	for _, set := range model.NgramSets {
		for _, gram := range set.Ngrams {
			probabilities[gram] = set.Probability
		}
	}
	return probabilities, nil
}
