package citation

// placeInSet makes the volume that a short mention names a part of the place it cites, where the work is a set and no one
// volume of it: “SW III, 45” is III, 45 of the whole, while “Bonilla, vi, 233” repeats the volume that the work is.
func (r *resolver) placeInSet(m *mention) {
	if m.work == nil || m.states() || m.Stated.Volume == "" || m.Locator.Value == "" {
		return
	}
	if m.Locator.Label != LabelPage && m.Locator.Label != "" && m.Locator.Label != LabelColumn {
		return
	}
	if record := m.work.record; record == nil || record.Volume != "" || record.ContainerTitle != "" {
		return
	}
	m.Locator.Value = m.Stated.Volume + ", " + m.Locator.Value
	m.Stated.Volume = ""
}
