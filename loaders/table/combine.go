package table

// combinations counts those of the values of split columns, up to a bit more
// than maxItems.
func (r *row) combinations(columns []string) int {
	n := 1
	for _, name := range columns {
		if n *= len(r.values(name)); n > maxItems {
			return maxItems + 1
		}
	}
	return n
}

// forEach does f for each combination of the values of split columns.
func (r *row) forEach(columns []string, f func() error) error {
	if len(columns) == 0 {
		return f()
	}
	name := columns[0]
	defer delete(r.at, name)
	for i, value := range r.values(name) {
		if value == "" {
			continue
		}
		r.at[name] = i
		if err := r.forEach(columns[1:], f); err != nil {
			return err
		}
	}
	return nil
}
