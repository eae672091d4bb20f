package lexicon

import "math/bits"

// A trie holds sequences of words, given by their hashes. Its edges are in one table with open addressing: it is built in a
// few milliseconds at the start of a program, and followed for every word of a text.
type trie struct {
	nodes []node  // 0 is the root
	slots []int32 // nodes at the hash of how they are reached; 0 is none. The length is a power of two.
}

// A node is reached from its parent by a word.
type node struct {
	word   uint64
	parent int32
	value  int32 // the owner's
}

// newTrie returns a trie with room for so many nodes; it may grow beyond.
func newTrie(room int) trie {
	return trie{nodes: make([]node, 1, room), slots: make([]int32, 2<<bits.Len(uint(room)))}
}

// child returns the node that a word leads to, or -1.
func (t *trie) child(parent int32, word uint64) int32 {
	if at := t.slots[t.find(parent, word)]; at != 0 {
		return at
	}
	return -1
}

// find returns the slot of a node, or the free one where it would be.
func (t *trie) find(parent int32, word uint64) uint64 {
	mask := uint64(len(t.slots) - 1)
	h := (word + uint64(parent)*0xBF58476D1CE4E5B9) * 0x9E3779B97F4A7C15
	for i := h >> 32 & mask; ; i = (i + 1) & mask {
		at := t.slots[i]
		if at == 0 || t.nodes[at].word == word && t.nodes[at].parent == parent {
			return i
		}
	}
}

// grow returns the node that a word leads to, a new one if there is none.
func (t *trie) grow(parent int32, word uint64) int32 {
	slot := &t.slots[t.find(parent, word)]
	if *slot == 0 {
		*slot = int32(len(t.nodes))
		t.nodes = append(t.nodes, node{word: word, parent: parent})
		if 2*len(t.nodes) > len(t.slots) {
			t.widen()
			return int32(len(t.nodes) - 1)
		}
	}
	return *slot
}

// widen doubles the slots.
func (t *trie) widen() {
	t.slots = make([]int32, 2*len(t.slots))
	for i := 1; i < len(t.nodes); i++ {
		t.slots[t.find(t.nodes[i].parent, t.nodes[i].word)] = int32(i)
	}
}
