//! Keeping labels apart: what is in the way, and how blocks make room for each other.
use super::canvas::Point;

/// An upright rectangle. Unit: pixel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Block {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Lower edge.
    pub bottom: f64,
}

impl Block {
    /// Width and height up to the right and lower edge, for a sheet.
    pub fn size(&self) -> Point {
        (self.right, self.bottom)
    }

    fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn holds(&self, inner: &Self) -> bool {
        self.left <= inner.left
            && self.top <= inner.top
            && inner.right <= self.right
            && inner.bottom <= self.bottom
    }

    /// Whether the line from `a` to `b` runs through the block: clipped at its four sides,
    /// something of it remains.
    fn is_crossed_by(&self, a: Point, b: Point) -> bool {
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let mut inside = (0.0_f64, 1.0_f64);
        for (step, room) in [
            (-dx, a.0 - self.left),
            (dx, self.right - a.0),
            (-dy, a.1 - self.top),
            (dy, self.bottom - a.1),
        ] {
            if step == 0.0 {
                if room < 0.0 {
                    return false;
                }
            } else if step < 0.0 {
                inside.0 = inside.0.max(room / step);
            } else {
                inside.1 = inside.1.min(room / step);
            }
        }
        inside.0 <= inside.1
    }
}

/// Cost of lying on another label or outside the picture: worse than any number of lines.
pub const COLLISION: u32 = 1_000_000;

/// What has been drawn so far, as far as a label cares.
#[derive(Debug)]
pub struct Clutter {
    bounds: Block,
    blocks: Vec<Block>,
    lines: Vec<(Point, Point, u32)>,
}

impl Clutter {
    /// An empty picture.
    pub fn within(bounds: Block) -> Self {
        Self {
            bounds,
            blocks: Vec::new(),
            lines: Vec::new(),
        }
    }

    /// Something that no label may cover.
    pub fn add_block(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// A line that labels had better not cross, at `cost` for each of its pieces.
    pub fn add_line(&mut self, points: &[Point], cost: u32) {
        let pieces = points.windows(2).map(|ends| (ends[0], ends[1], cost));
        self.lines.extend(pieces);
    }

    /// How badly a label at `block` would lie. 0 on free ground.
    pub fn cost(&self, block: &Block) -> u32 {
        let outside = u32::from(!self.bounds.holds(block)) * COLLISION * 100;
        let covered = self
            .blocks
            .iter()
            .filter(|other| block.meets(other))
            .count() as u32;
        let crossed = self
            .lines
            .iter()
            .filter(|(a, b, _)| block.is_crossed_by(*a, *b));
        outside + covered * COLLISION + crossed.map(|(_, _, cost)| cost).sum::<u32>()
    }
}

/// Moves blocks up and down until they keep `gap`, each as near to where it wants to be as its
/// neighbours allow.
///
/// `wanted` holds the upper edge and the height of each block, in the order in which they are
/// to stand; the answer holds the upper edges. Blocks that touch move as one.
pub fn spread(wanted: &[(f64, f64)], gap: f64, (top, bottom): (f64, f64)) -> Vec<f64> {
    /// Blocks that move as one: how many, sum of the wanted upper edges, height.
    struct Pile {
        count: usize,
        wanted: f64,
        height: f64,
    }
    let place = |pile: &Pile| {
        let middle = pile.wanted / pile.count as f64;
        middle.min(bottom - pile.height).max(top)
    };
    let mut piles: Vec<Pile> = Vec::new();
    for (edge, height) in wanted {
        let mut pile = Pile {
            count: 1,
            wanted: *edge,
            height: *height,
        };
        while let Some(above) =
            piles.pop_if(|above| place(above) + above.height + gap > place(&pile))
        {
            let shift = above.height + gap;
            pile = Pile {
                count: above.count + pile.count,
                wanted: above.wanted + pile.wanted - shift * pile.count as f64,
                height: shift + pile.height,
            };
        }
        piles.push(pile);
    }
    let mut heights = wanted.iter().map(|(_, height)| *height);
    let mut edges = Vec::with_capacity(wanted.len());
    for pile in &piles {
        let mut edge = place(pile);
        for height in heights.by_ref().take(pile.count) {
            edges.push(edge);
            edge += height + gap;
        }
    }
    edges
}

#[cfg(test)]
mod tests {
    use super::*;

    const BLOCK: Block = Block {
        left: 10.0,
        top: 10.0,
        right: 30.0,
        bottom: 20.0,
    };

    #[test]
    fn a_line_crosses_a_block_only_where_it_enters_it() {
        assert!(BLOCK.is_crossed_by((0.0, 15.0), (40.0, 15.0)));
        assert!(BLOCK.is_crossed_by((20.0, 15.0), (21.0, 15.0)));
        assert!(BLOCK.is_crossed_by((15.0, 0.0), (25.0, 40.0)));
        assert!(!BLOCK.is_crossed_by((0.0, 25.0), (40.0, 25.0)));
        assert!(!BLOCK.is_crossed_by((0.0, 15.0), (5.0, 15.0)));
        assert!(!BLOCK.is_crossed_by((0.0, 0.0), (12.0, 5.0)));
    }

    #[test]
    fn free_ground_costs_nothing_and_another_label_more_than_any_line() {
        let mut clutter = Clutter::within(Block {
            left: 0.0,
            top: 0.0,
            right: 100.0,
            bottom: 100.0,
        });
        assert_eq!(clutter.cost(&BLOCK), 0);
        clutter.add_line(&[(0.0, 0.0), (40.0, 30.0)], 7);
        assert_eq!(clutter.cost(&BLOCK), 7);
        clutter.add_block(BLOCK);
        assert_eq!(clutter.cost(&BLOCK), COLLISION + 7);
    }

    #[test]
    fn blocks_that_want_the_same_place_stand_under_each_other_around_it() {
        assert_eq!(spread(&[(50.0, 10.0)], 4.0, (0.0, 100.0)), [50.0]);
        assert_eq!(
            spread(&[(50.0, 10.0), (50.0, 10.0)], 4.0, (0.0, 100.0)),
            [43.0, 57.0]
        );
        assert_eq!(
            spread(&[(90.0, 10.0), (95.0, 10.0)], 4.0, (0.0, 100.0)),
            [76.0, 90.0]
        );
        let three = spread(
            &[(0.0, 10.0), (12.0, 10.0), (13.0, 30.0)],
            4.0,
            (0.0, 100.0),
        );
        assert!(three[0] >= 0.0 && three[1] >= three[0] + 14.0 && three[2] >= three[1] + 14.0);
    }
}
